//! The plots of `docs/plots/`, as SVG with dark ink on white, so that they read on a dark page too.

use std::error::Error;
use std::fs;
use std::path::Path;

use plotters::coord::types::RangedCoordf64;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

use crate::calibration::Calibration;
use crate::count::{Confusion, share};
use crate::figures::{Figures, Group};

const INK: RGBColor = RGBColor(32, 33, 36);
const FAINT: RGBColor = RGBColor(170, 174, 180);
const GRID: RGBColor = RGBColor(232, 234, 237);
const BLUE: RGBColor = RGBColor(26, 95, 180);
const ORANGE: RGBColor = RGBColor(200, 90, 20);
const AIM: f64 = 0.90;

type Drawn = Result<(), Box<dyn Error>>;
type Area<'a> = DrawingArea<SVGBackend<'a>, plotters::coord::Shift>;
type Chart<'a, 'b> = ChartContext<'a, SVGBackend<'b>, Cartesian2d<RangedCoordf64, RangedCoordf64>>;

/// Writes all plots into `folder`. `said` are the probabilities with whether a warning was deserved.
pub fn write_all(folder: &Path, figures: &Figures, said: &[(f64, bool)]) -> Drawn {
    fs::create_dir_all(folder)?;
    let write = |name: &str, size, draw: &dyn Fn(&Area<'_>) -> Drawn| -> Drawn {
        let mut svg = String::new();
        {
            let area = SVGBackend::with_string(&mut svg, size).into_drawing_area();
            area.fill(&WHITE)?;
            draw(&area)?;
            area.present()?;
        }
        Ok(fs::write(folder.join(name), svg)?)
    };
    write("precision-recall.svg", (560, 440), &|area| precision_recall(area, said, &figures.overall))?;
    write("calibration.svg", (560, 440), &|area| reliability(area, &figures.calibration))?;
    match figures.slices.iter().find(|slice| slice.title == "role") {
        Some(roles) => write("errors-by-role.svg", (720, 440), &|area| errors(area, &roles.groups)),
        None => Ok(()),
    }
}

/// Recall and precision at each probability from which one could warn, the highest first.
fn curve(said: &[(f64, bool)]) -> Vec<(f64, f64)> {
    let mut order = said.to_vec();
    order.sort_by(|left, right| right.0.total_cmp(&left.0));
    let all = order.iter().map(|(_, deserved)| u32::from(*deserved)).sum();
    let (mut right, mut warned, mut points) = (0, 0, Vec::new());
    for same in order.chunk_by(|left, right| left.0 == right.0) {
        warned += u32::try_from(same.len()).unwrap_or(u32::MAX);
        right += same.iter().map(|(_, deserved)| u32::from(*deserved)).sum::<u32>();
        points.extend(share(right, all).zip(share(right, warned)));
    }
    points
}

fn precision_recall(area: &Area<'_>, said: &[(f64, bool)], point: &Confusion) -> Drawn {
    let mut chart = square(area, "Warnings: precision and recall", "recall", "precision", 0.3)?;
    let aim = (0..=100).map(|step| f64::from(step) / 100.0).filter(|recall| *recall > AIM / (2.0 - AIM));
    chart.draw_series(LineSeries::new(
        aim.map(|recall| (recall, AIM * recall / (2.0 * recall - AIM))),
        FAINT.stroke_width(2),
    ))?;
    chart.draw_series([label(format!("aim: F1 {AIM:.2}"), (0.79, 0.99), HPos::Right)])?;
    chart.draw_series(LineSeries::new(curve(said), BLUE.stroke_width(2)))?;
    if let (Some(recall), Some(precision), Some(f1)) = (point.recall(), point.precision(), point.f1()) {
        chart.draw_series([Circle::new((recall, precision), 6, ORANGE.filled())])?;
        let text = format!("as shipped, with the rules: F1 {f1:.3}");
        chart.draw_series([label(text, (recall - 0.02, precision - 0.04), HPos::Right)])?;
    }
    Ok(())
}

fn reliability(area: &Area<'_>, calibration: &Calibration) -> Drawn {
    let title = format!("Calibration: expected error {:.3}", calibration.error);
    let mut chart =
        square(area, &title, "probability said (number of drafts)", "share that deserved a warning", 0.0)?;
    chart.draw_series(LineSeries::new([(0.0, 0.0), (1.0, 1.0)], FAINT.stroke_width(2)))?;
    let full = || calibration.bins.iter().filter(|bin| bin.drafts > 0);
    chart.draw_series(LineSeries::new(full().map(|bin| (bin.said, bin.came_true)), BLUE.stroke_width(2)))?;
    chart.draw_series(full().map(|bin| Circle::new((bin.said, bin.came_true), 5, BLUE.filled())))?;
    chart.draw_series(full().map(|bin| {
        // Below the line and right of it, but on the paper.
        label(bin.drafts.to_string(), (bin.said + 0.015, (bin.came_true - 0.035).max(0.02)), HPos::Left)
    }))?;
    Ok(())
}

fn errors(area: &Area<'_>, groups: &[Group]) -> Drawn {
    let rows = groups.len() as f64;
    let rates: Vec<(&Group, f64, f64)> = groups
        .iter()
        .map(|group| {
            let count = group.count;
            let missed = share(count.missed, count.wanted()).unwrap_or(0.0);
            (group, missed, share(count.false_alarm, count.harmless()).unwrap_or(0.0))
        })
        .collect();
    let most = rates.iter().fold(0.3_f64, |most, (_, missed, alarmed)| most.max(*missed).max(*alarmed));
    let mut chart = ChartBuilder::on(area)
        .caption("Errors by role", font(18))
        .margin(16)
        .x_label_area_size(48)
        .y_label_area_size(120)
        .build_cartesian_2d(0.0..most * 1.2, rows..-1.0)?;
    chart
        .configure_mesh()
        .disable_y_mesh()
        .disable_y_axis()
        .light_line_style(WHITE)
        .bold_line_style(GRID)
        .axis_style(INK)
        .label_style(font(13))
        .x_desc("share of the drafts")
        .x_label_formatter(&|value| format!("{:.0} %", value * 100.0))
        .draw()?;
    for (row, (group, missed, alarmed)) in rates.iter().enumerate() {
        let top = row as f64;
        let name = format!("{} ({})", group.name, group.count.all());
        chart.draw_series([label(name, (-0.01 * most, top + 0.5), HPos::Right)])?;
        for (from, value, of, colour) in [
            (0.12, missed, format!("{} of {}", group.count.missed, group.count.wanted()), BLUE),
            (0.50, alarmed, format!("{} of {}", group.count.false_alarm, group.count.harmless()), ORANGE),
        ] {
            chart.draw_series([Rectangle::new(
                [(0.0, top + from), (*value, top + from + 0.36)],
                colour.filled(),
            )])?;
            chart.draw_series([label(of, (value + 0.01 * most, top + from + 0.18), HPos::Left)])?;
        }
    }
    for (name, colour, left) in
        [("missed, of those of concern", BLUE, 0.0), ("false alarms, of the harmless", ORANGE, most * 0.55)]
    {
        chart.draw_series([Rectangle::new([(left, -0.7), (left + most * 0.03, -0.4)], colour.filled())])?;
        chart.draw_series([label(name.into(), (left + most * 0.04, -0.55), HPos::Left)])?;
    }
    Ok(())
}

/// Axes for two shares.
fn square<'a, 'b>(
    area: &'a Area<'b>,
    title: &str,
    across: &str,
    up: &str,
    least: f64,
) -> Result<Chart<'a, 'b>, Box<dyn Error>> {
    let mut chart = ChartBuilder::on(area)
        .caption(title, font(18))
        .margin(16)
        .x_label_area_size(48)
        .y_label_area_size(56)
        .build_cartesian_2d(0.0..1.0, least..1.0)?;
    let mut mesh = chart.configure_mesh();
    mesh.light_line_style(WHITE)
        .bold_line_style(GRID)
        .axis_style(INK)
        .label_style(font(13))
        .x_desc(across)
        .y_desc(up)
        .draw()?;
    Ok(chart)
}

fn label(text: String, at: (f64, f64), side: HPos) -> Text<'static, (f64, f64), String> {
    Text::new(text, at, font(13).pos(Pos::new(side, VPos::Center)))
}

fn font(size: u32) -> TextStyle<'static> {
    ("sans-serif", size).into_font().color(&INK)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_threshold_is_a_point() {
        // Two at 0.9 of which one deserves it come in one step; then the other one that does; then one that does not.
        let points = curve(&[(0.1, false), (0.9, true), (0.5, true), (0.9, false)]);
        assert_eq!(points, [(0.5, 0.5), (1.0, 2.0 / 3.0), (1.0, 0.5)]);
        assert!(curve(&[(0.3, false)]).is_empty(), "no recall of nothing");
    }
}
