//! How long an answer takes until the next question is on screen, and how long the pages of a team with
//! many rounds take, on a processor slowed down four times. `cargo xtask bench` runs this and collects
//! the lines that begin with `bench:`.

mod answers;
mod pages;

use e2e::failure::{Failure, Outcome};

/// How many times the processor is slowed down.
const SLOWER: u32 = 4;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Outcome {
    answers::measure().await?;
    pages::measure().await
}

/// Prints and answers the median.
fn tell(name: &str, mut took: Vec<f64>) -> Outcome<f64> {
    took.sort_by(f64::total_cmp);
    let (times, median) = (took.len(), took.get(took.len() / 2));
    match (median, took.last()) {
        (Some(median), Some(longest)) => {
            println!(
                "bench: {name}, {SLOWER} times slower: median {median:.2} ms, longest {longest:.2} ms, \
                 {times} times"
            );
            Ok(*median)
        }
        _ => Err(Failure::new("no answer was measured")),
    }
}
