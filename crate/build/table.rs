//! Reading the tab-separated word lists.

use std::collections::HashMap;
use std::error::Error;
use std::fs;
use std::path::Path;

/// A word list in memory.
pub struct Table {
    name: String,
    text: String,
    columns: HashMap<String, usize>,
}

/// One line of a word list.
pub struct Row<'a> {
    cells: Vec<&'a str>,
    columns: &'a HashMap<String, usize>,
}

impl Table {
    /// Reads `NAME.tsv` from the folder of the word lists.
    pub fn read(data: &Path, name: &str) -> Result<Self, Box<dyn Error>> {
        let text = fs::read_to_string(data.join(format!("{name}.tsv")))?;
        let head = text.lines().next().unwrap_or_default();
        let columns =
            head.split('\t').enumerate().map(|(index, column)| (column.to_owned(), index)).collect();
        Ok(Self { name: name.to_owned(), text, columns })
    }

    /// The lines below the head. A column that the head lacks is an error of the list.
    pub fn rows(&self, needed: &[&str]) -> Result<impl Iterator<Item = Row<'_>>, Box<dyn Error>> {
        if let Some(missing) = needed.iter().find(|column| !self.columns.contains_key(**column)) {
            return Err(format!("{}.tsv has no column {missing}", self.name).into());
        }
        Ok(self
            .text
            .lines()
            .skip(1)
            .map(|line| Row { cells: line.split('\t').collect(), columns: &self.columns }))
    }
}

impl<'a> Row<'a> {
    /// A cell, empty where there is none.
    pub fn text(&self, column: &str) -> &'a str {
        self.columns.get(column).and_then(|&index| self.cells.get(index)).copied().unwrap_or_default()
    }

    /// A cell as a number.
    pub fn number(&self, column: &str) -> Option<f64> {
        self.text(column).parse().ok()
    }

    /// Whether the cell says 1.
    pub fn flag(&self, column: &str) -> bool {
        self.text(column) == "1"
    }
}
