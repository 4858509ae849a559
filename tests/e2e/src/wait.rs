//! Looking until something is there. A page that is quick is not waited for; one that is slow, on a
//! machine that does other things too, is not failed for it.

use std::time::{Duration, Instant};

use crate::failure::{Failure, Outcome};

/// Longer than anything takes that is going to happen.
const PATIENCE: Duration = Duration::from_secs(15);
const PAUSE: Duration = Duration::from_millis(8);

/// Looks again and again until there is something to see. What goes wrong while looking (an element
/// that was drawn anew between two glances) is only told when it goes on to the end.
pub async fn until<T>(what: &str, look: impl AsyncFnMut() -> Outcome<Option<T>>) -> Outcome<T> {
    until_for(PATIENCE, what, look).await
}

async fn until_for<T>(
    patience: Duration,
    what: &str,
    mut look: impl AsyncFnMut() -> Outcome<Option<T>>,
) -> Outcome<T> {
    let end = Instant::now() + patience;
    loop {
        let seen = look().await;
        match seen {
            Ok(Some(seen)) => return Ok(seen),
            Ok(None) if Instant::now() > end => {
                return Err(Failure::new(format!("waited in vain for {what}")));
            }
            Err(failure) if Instant::now() > end => return Err(failure.during(what)),
            _ => tokio::time::sleep(PAUSE).await,
        }
    }
}
