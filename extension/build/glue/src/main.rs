//! Joins the engine to the extension.
//!
//! `glue types FILE` writes the TypeScript types of all messages; `glue bindgen WASM FOLDER` writes `engine.js` and
//! `engine_bg.wasm`. The library behind `bindgen` is used rather than its command line, whose installation takes minutes.

#![allow(clippy::print_stderr, reason = "a command line tells what went wrong on standard error")]

use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

use chaperone::message::{Request, Response};
use ts_rs::{Config, TS};
use wasm_bindgen_cli_support::Bindgen;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["types", file] => write_types(Path::new(file)),
        ["bindgen", wasm, folder] => write_glue(Path::new(wasm), Path::new(folder)),
        _ => Err("usage: glue types FILE | glue bindgen WASM FOLDER".into()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("glue: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Writes the types of the messages, and of all that they hold, into one file.
fn write_types(file: &Path) -> Result<(), Box<dyn Error>> {
    let mut out = String::from("// Written by the build tool from crate/src/message.rs. Do not edit.\n\n");
    let config = Config::default();
    let mut seen = Collector { config: &config, declarations: Vec::new() };
    seen.add::<Request>();
    seen.add::<Response>();
    seen.declarations.sort();
    seen.declarations.dedup();
    for (_, declaration) in &seen.declarations {
        out.push_str("export ");
        out.push_str(declaration);
        out.push_str("\n\n");
    }
    // Unchanged files keep their time, so that nothing after them is built again.
    if fs::read_to_string(file).ok().as_deref() != Some(out.as_str()) {
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(file, out)?;
    }
    Ok(())
}

/// Collects the declarations of a type and of all types it depends on.
struct Collector<'a> {
    config: &'a Config,
    declarations: Vec<(String, String)>,
}

impl Collector<'_> {
    fn add<T: TS + 'static + ?Sized>(&mut self) {
        let entry = (T::name(self.config), T::decl(self.config));
        if !self.declarations.contains(&entry) {
            self.declarations.push(entry);
            T::visit_dependencies(self);
        }
    }
}

impl ts_rs::TypeVisitor for Collector<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if T::output_path().is_some() {
            self.add::<T>();
        }
    }
}

fn write_glue(wasm: &Path, folder: &Path) -> Result<(), Box<dyn Error>> {
    let mut bindgen = Bindgen::new();
    bindgen.input_path(wasm).out_name("engine").typescript(true).remove_name_section(true);
    bindgen.remove_producers_section(true).web(true)?.generate(folder)?;
    Ok(())
}
