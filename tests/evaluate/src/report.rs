//! The tables, in Markdown: for the terminal and for `docs/quality.md`.

use std::fmt::Write;

use crate::corpus::Authors;
use crate::count::{Confusion, share};
use crate::figures::{Figures, Ordinary, Slice};
use crate::interval::wilson;
use crate::spans::Coverage;

/// Groups with fewer drafts are put together: their shares would be luck.
const FEW: u32 = 20;

/// Around what is generated in `docs/quality.md`.
const BEGIN: &str = "<!-- evaluate:begin -->";
const END: &str = "<!-- evaluate:end -->";

/// What a run was, for its heading.
pub struct Run {
    /// ISO 8601.
    pub date: String,
    pub authors: Authors,
    pub jobs: usize,
}

/// `document` with what stands between the markers replaced; an error where they are missing.
pub fn between_markers(document: &str, generated: &str) -> Result<String, String> {
    let (before, rest) = document.split_once(BEGIN).ok_or_else(|| format!("no {BEGIN}"))?;
    let (_, after) = rest.split_once(END).ok_or_else(|| format!("no {END} after {BEGIN}"))?;
    Ok(format!("{before}{BEGIN}\n{generated}{END}{after}"))
}

/// All tables.
pub fn markdown(figures: &Figures, run: &Run) -> String {
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = tables(&mut out, figures, run);
    out
}

fn tables(out: &mut String, figures: &Figures, run: &Run) -> std::fmt::Result {
    let all = &figures.overall;
    let posts = figures.ordinary.map_or(0, |one| one.posts);
    writeln!(
        out,
        "{}, `./build.sh evaluate`: {} drafts by authors {}, {} of them of concern; {posts} ordinary posts.",
        run.date,
        all.all(),
        run.authors,
        all.wanted(),
    )?;
    writeln!(out, "\n| all drafts | |\n|---|---|")?;
    let (low, high) = figures.interval.unzip();
    writeln!(
        out,
        "| **F1 of warnings** (95 % of 2,000 bootstrap draws) | **{}** ({} to {}) |",
        three(all.f1()),
        three(low),
        three(high)
    )?;
    writeln!(
        out,
        "| precision | {} ({} of {} warnings) |",
        three(all.precision()),
        all.right,
        all.right + all.false_alarm
    )?;
    writeln!(out, "| recall | {} ({} of {}) |", three(all.recall()), all.right, all.wanted())?;
    let pairs = figures.pairs;
    writeln!(
        out,
        "| pairs with both twins right | {} ({} of {}) |",
        three(share(pairs.right, pairs.whole)),
        pairs.right,
        pairs.whole
    )?;
    if let Some(Ordinary { warned, posts }) = figures.ordinary {
        let (low, high) = wilson(warned, posts).unzip();
        writeln!(
            out,
            "| ordinary posts warned about, of 1,000 (Wilson 95 %) | {} ({} to {}); {warned} in all |",
            per_thousand(share(warned, posts)),
            per_thousand(low),
            per_thousand(high),
        )?;
    }
    writeln!(out, "| expected calibration error of the probability | {:.3} |", figures.calibration.error)?;
    if let Some((median, late)) = figures.latency {
        writeln!(
            out,
            "| milliseconds a draft, native, {} at a time: median / 95th of 100 | {median:.0} / {late:.0} |",
            run.jobs
        )?;
    }
    concerns(out, figures)?;
    for slice in &figures.slices {
        table(out, slice)?;
    }
    marks(out, figures)?;
    reliability(out, figures)
}

fn concerns(out: &mut String, figures: &Figures) -> std::fmt::Result {
    writeln!(
        out,
        "\n| concern | drafts | warned about | named rightly: precision | recall | F1 |\n|---|---|---|---|---|---|"
    )?;
    for one in &figures.concerns {
        let ((warned, drafts), named) = (one.warned, one.named);
        writeln!(
            out,
            "| {} | {drafts} | {} | {} | {} | {} |",
            one.name,
            three(share(warned, drafts)),
            three(named.precision()),
            three(named.recall()),
            three(named.f1()),
        )?;
    }
    Ok(())
}

fn table(out: &mut String, slice: &Slice) -> std::fmt::Result {
    writeln!(
        out,
        "\n| {} | drafts | of concern | precision | recall | F1 |\n|---|---|---|---|---|---|",
        slice.title
    )?;
    let mut few = (0, Confusion::default());
    for group in &slice.groups {
        if group.count.all() < FEW {
            few.0 += 1;
            few.1 += group.count;
        } else {
            row(out, &group.name, &group.count)?;
        }
    }
    if few.0 > 0 { row(out, &format!("{} more, each under {FEW} drafts", few.0), &few.1) } else { Ok(()) }
}

fn row(out: &mut String, name: &str, count: &Confusion) -> std::fmt::Result {
    writeln!(
        out,
        "| {name} | {} | {} | {} | {} | {} |",
        count.all(),
        count.wanted(),
        three(count.precision()),
        three(count.recall()),
        three(count.f1()),
    )
}

fn marks(out: &mut String, figures: &Figures) -> std::fmt::Result {
    writeln!(
        out,
        "\n| detail that the labeller marked | in drafts of concern | pointed at | pointed at, where there is a warning |\n|---|---|---|---|"
    )?;
    let mut kinds: Vec<_> = figures.coverage.iter().map(|(kind, one)| (kind.as_str(), *one)).collect();
    kinds.sort_by_key(|(_, one)| std::cmp::Reverse(one.marked));
    let all = kinds.iter().fold(Coverage::default(), |sum, (_, one)| Coverage {
        marked: sum.marked + one.marked,
        found: sum.found + one.found,
        marked_in_warned: sum.marked_in_warned + one.marked_in_warned,
        found_in_warned: sum.found_in_warned + one.found_in_warned,
    });
    for (kind, one) in kinds.into_iter().chain([("**all**", all)]) {
        let (everywhere, warned) =
            (share(one.found, one.marked), share(one.found_in_warned, one.marked_in_warned));
        writeln!(out, "| {kind} | {} | {} | {} |", one.marked, three(everywhere), three(warned))?;
    }
    Ok(())
}

fn reliability(out: &mut String, figures: &Figures) -> std::fmt::Result {
    writeln!(out, "\n| probability said | drafts | mean said | came true |\n|---|---|---|---|")?;
    for (tenth, bin) in figures.calibration.bins.iter().enumerate().filter(|(_, bin)| bin.drafts > 0) {
        writeln!(
            out,
            "| 0.{tenth}–{:.1} | {} | {:.2} | {:.2} |",
            (tenth + 1) as f64 / 10.0,
            bin.drafts,
            bin.said,
            bin.came_true
        )?;
    }
    Ok(())
}

fn three(share: Option<f64>) -> String {
    share.map_or_else(|| "–".into(), |share| format!("{share:.3}"))
}

fn per_thousand(share: Option<f64>) -> String {
    share.map_or_else(|| "–".into(), |share| format!("{:.1}", 1000.0 * share))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::Group;

    #[test]
    fn only_what_is_between_the_markers_changes() {
        let document = format!("# By hand\n{BEGIN}\nold\n{END}\n## By hand too\n");
        let once = between_markers(&document, "new\n").expect("markers");
        assert_eq!(once, format!("# By hand\n{BEGIN}\nnew\n{END}\n## By hand too\n"));
        assert_eq!(between_markers(&once, "new\n").as_ref(), Ok(&once));
        assert!(between_markers("# By hand", "new").is_err());
        assert!(between_markers(&format!("{END}{BEGIN}"), "new").is_err());
    }

    #[test]
    fn small_groups_are_put_together() {
        let group = |name: &str, right| Group {
            name: name.into(),
            count: Confusion { right, ..Confusion::default() },
        };
        let slice = Slice { title: "role", groups: vec![group("a", 19), group("b", 20), group("c", 1)] };
        let mut out = String::new();
        table(&mut out, &slice).expect("a string");
        let rows: Vec<&str> = out.lines().skip(3).collect();
        assert_eq!(
            rows,
            [
                "| b | 20 | 20 | 1.000 | 1.000 | 1.000 |",
                "| 2 more, each under 20 drafts | 20 | 20 | 1.000 | 1.000 | 1.000 |"
            ]
        );
    }
}
