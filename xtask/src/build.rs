//! Building the app into `dist/`. Trunk does it; this hands trunk its tools.

use crate::process::{self, ProcessError};
use crate::project::Project;
use crate::tools::Toolbox;

/// The app as it is put on a host.
pub(crate) fn release(project: &Project, tools: &Toolbox) -> Result<(), ProcessError> {
    println!("Building the app (about 2 minutes the first time, seconds after a change)");
    let mut trunk = tools.trunk(project);
    process::stream(trunk.args(["build", "--release"]))?;
    println!("The app is in dist/");
    Ok(())
}
