//! Chaperone's engine: judges a draft before it identifies or mocks a patient, and a reply before it goes to one.
//!
//! The way of a draft: [`draft::Draft`] → [`text`] → [`identifiers`] and [`details`] → [`subject`] → [`anonymity`] →
//! [`conduct`] → [`judgement`] → [`assessment::Assessment`] with its [`advice`]. Pure logic; only `browser` knows the web.

pub mod advice;
pub mod anonymity;
pub mod assessment;
pub mod composer;
pub mod conduct;
pub mod details;
pub mod draft;
pub mod engine;
pub mod identifiers;
pub mod judgement;
pub mod lexicon;
pub mod message;
pub mod patients;
pub mod phrase;
pub mod policy;
pub mod subject;
pub mod text;
pub mod verdict;

#[cfg(target_arch = "wasm32")]
mod browser;

#[cfg(test)]
#[path = "../tests/proportion/mod.rs"]
mod proportion;
