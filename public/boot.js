// Loads the app, says so when that takes long or fails, and shows the crash page. The crash page
// works without the app's code, since that is what failed.

const SLOW_MS = 8000;
const PREFIX = "teamruimte:";
// Answers of people who are still filling in leave the device in no file.
const PRIVATE = /^teamruimte:(aside:)?running:/;

let crashed = false;

function say(what) {
  for (const line of document.querySelectorAll("#first [data-say]")) {
    line.hidden = line.dataset.say !== what;
  }
}

function keptInStorage() {
  const found = {};
  try {
    for (let at = 0; at < localStorage.length; at += 1) {
      const name = localStorage.key(at);
      if (name.startsWith(PREFIX) && !PRIVATE.test(name)) found[name] = localStorage.getItem(name);
    }
  } catch {
    // Storage is blocked: there is nothing in it.
  }
  return found;
}

function keptInBlackBox() {
  return new Promise((resolve) => {
    const found = {};
    const done = () => resolve(found);
    try {
      setTimeout(done, 2000);
      const opening = indexedDB.open("teamruimte", 1);
      opening.onerror = done;
      // A database that is not there yet is not made here.
      opening.onupgradeneeded = () => opening.transaction.abort();
      opening.onsuccess = () => {
        const walk = opening.result.transaction("records").objectStore("records").openCursor();
        walk.onerror = done;
        walk.onsuccess = () => {
          const cursor = walk.result;
          if (!cursor) return done();
          if (!PRIVATE.test(cursor.key)) found[cursor.key] = cursor.value;
          cursor.continue();
        };
      };
    } catch {
      done();
    }
  });
}

async function save() {
  const rescue = {
    format: "teamruimte.rescue",
    schema: 2,
    storage: keptInStorage(),
    black_box: await keptInBlackBox(),
  };
  const link = document.createElement("a");
  const text = JSON.stringify(rescue, null, 1);
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = `teamruimte-${new Date().toISOString().slice(0, 10)}.json`;
  link.click();
}

function crash(message) {
  if (crashed) return;
  crashed = true;
  const page = document.getElementById("crash").content.cloneNode(true);
  const lang = document.documentElement.lang;
  for (const part of [...page.children]) {
    if (part.lang !== lang) part.remove();
  }
  page.querySelector("pre").textContent = message;
  page.querySelector("[data-do=save]").addEventListener("click", save);
  page.querySelector("[data-do=reload]").addEventListener("click", () => location.reload());
  document.getElementById("first")?.remove();
  document.getElementById("app").replaceChildren(page);
  document.querySelector(".crash h1").focus();
}

addEventListener("teamruimte:crash", (event) => crash(event.detail));
// A panic of the app has told so by then; this is for traps that are none, and tells the app, too.
addEventListener("error", (event) => {
  if (event.error instanceof WebAssembly.RuntimeError) {
    dispatchEvent(new CustomEvent("teamruimte:crash", { detail: String(event.error) }));
  }
});

async function boot() {
  if (typeof WebAssembly !== "object") return say("needs");
  const slow = setTimeout(() => say("slow"), SLOW_MS);
  try {
    const glue = document.querySelector("link[rel=modulepreload]").href;
    const wasm = document.querySelector("link[rel=preload][as=fetch]").href;
    const app = await import(glue);
    await app.default({ module_or_path: wasm });
  } catch (error) {
    console.error(error);
    if (!crashed) say("failed");
  } finally {
    clearTimeout(slow);
  }
}

boot();
