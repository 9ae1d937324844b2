//! Builds the xor filter of the rare surnames: `src/lexicon/rare.rs` says what it is.

use std::error::Error;

use crate::rare::{self, Place};

/// The filter that holds `keys`, which must differ.
pub fn build(keys: &[String]) -> Result<Vec<u8>, Box<dyn Error>> {
    let segment = u32::try_from((keys.len() * 123 / 100 + 32).div_ceil(3))?;
    // A seed fails about once in a hundred; the first that does not is taken, so that each build gives the same bytes.
    for seed in 0..100 {
        let places: Vec<Place> = keys.iter().map(|key| rare::place(key.bytes(), seed, segment)).collect();
        if let Some(cells) = cells(&places, segment as usize * 3) {
            return Ok(write(seed, segment, &cells));
        }
    }
    Err("no seed makes a filter of the rare surnames: is a name in it twice?".into())
}

/// Cells of which each place's three make its print; `None` where the places are tangled.
fn cells(places: &[Place], count: usize) -> Option<Vec<u16>> {
    // Of each cell: how many places use it, and the exclusive or of their numbers.
    let mut users = vec![(0u32, 0usize); count];
    let toggle = |users: &mut Vec<(u32, usize)>, number: usize, step: i32| {
        for cell in places.get(number).map(|place| place.cells).into_iter().flatten() {
            if let Some((many, which)) = users.get_mut(cell) {
                *many = many.saturating_add_signed(step);
                *which ^= number;
            }
        }
    };
    (0..places.len()).for_each(|number| toggle(&mut users, number, 1));
    // A cell with one user is set last for it; without that user other cells may be left with one.
    let mut single: Vec<usize> =
        (0..count).filter(|&cell| users.get(cell).is_some_and(|user| user.0 == 1)).collect();
    let mut order = Vec::with_capacity(places.len());
    while let Some(cell) = single.pop() {
        let Some(&(1, number)) = users.get(cell) else { continue };
        order.push((number, cell));
        toggle(&mut users, number, -1);
        let freed = places.get(number).map(|place| place.cells).into_iter().flatten();
        single.extend(freed.filter(|&cell| users.get(cell).is_some_and(|user| user.0 == 1)));
    }
    if order.len() < places.len() {
        return None;
    }
    let mut cells = vec![0u16; count];
    for (number, own) in order.into_iter().rev() {
        let place = places.get(number)?;
        let value =
            place.cells.iter().fold(place.print, |sum, &cell| sum ^ cells.get(cell).copied().unwrap_or(0));
        *cells.get_mut(own)? = value;
    }
    Some(cells)
}

/// The bytes of a filter with these cells, each below 4,096: two of them in three bytes.
fn write(seed: u64, segment: u32, cells: &[u16]) -> Vec<u8> {
    let mut out = Vec::with_capacity(cells.len() * 3 / 2 + 16);
    out.extend(seed.to_le_bytes());
    out.extend(segment.to_le_bytes());
    for pair in cells.chunks(2) {
        let (one, two) = (pair.first().copied().unwrap_or(0), pair.get(1).copied().unwrap_or(0));
        let packed = u32::from(one) | u32::from(two) << rare::BITS;
        out.extend(packed.to_le_bytes().iter().take(3));
    }
    out
}
