//! The sets of the folder `reuse`, as files and labels, and how what the program says agrees with them. It knows texts and
//! spans; which figures are kept stands in the test.

pub(crate) mod agencies;
pub(crate) mod documents;
pub(crate) mod pairs;
pub(crate) mod rate;
pub(crate) mod set;
