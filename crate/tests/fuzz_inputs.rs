//! Replays the kept inputs of the fuzz targets: seeds, and whatever made a target fail once.

use std::fs;
use std::path::Path;

#[path = "../../tests/fuzz/src/targets.rs"]
#[expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a target must fail loudly; nothing here is part of the engine"
)]
mod targets;

#[test]
fn kept_inputs_hold() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fuzz");
    for (name, target) in targets::TARGETS {
        let mut inputs = 0;
        for kind in ["seeds", "regressions"] {
            let Ok(files) = fs::read_dir(folder.join(kind).join(name)) else { continue };
            for file in files {
                target(&fs::read(file.unwrap().path()).unwrap());
                inputs += 1;
            }
        }
        assert!(inputs > 0, "no seed for {name}");
        target(b"");
    }
}

#[test]
fn the_small_judge_is_read() {
    let seed =
        fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fuzz/seeds/judge/small")).unwrap();
    assert!(targets::judge_reads(&seed));
}
