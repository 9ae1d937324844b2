//! Chaperone's command line.
fn main() {}
