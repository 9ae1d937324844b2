//! Conduct: answers that cross the boundary to a patient, and contempt for patients.

pub mod boundary;
pub mod demeaning;
