"""Trains the judge and writes it for the engine: see README.md beside this file."""

import argparse
import math
import os
import random
import time

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

import data
import export
import measure
import model


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--drafts", required=True, help="folder with author-NN.jsonl")
    parser.add_argument("--ordinary", required=True, help="JSON Lines of ordinary posts: id, text")
    parser.add_argument("--out", required=True, help="judge.bin to write; checkpoint and reference go beside it")
    parser.add_argument("--checkpoint", help="where to keep the fp32 weights (default: no longer than this run)")
    parser.add_argument("--holdout", default="", help="authors not to train on, such as 12,13,14,15")
    parser.add_argument("--layers", default="0,1,3,5", help="layers of the base to start from")
    parser.add_argument("--vocabulary", type=int, default=8000, help="pieces to keep")
    parser.add_argument("--posts", type=int, default=4000, help="ordinary posts to train on")
    parser.add_argument("--epochs", type=float, default=4)
    parser.add_argument("--rate", type=float, default=6e-5, help="of the encoder; the head learns 15 times as fast")
    parser.add_argument("--tags", type=float, default=2.0, help="weight of the loss of the tokens' tags")
    parser.add_argument("--twins", type=float, default=0.5, help="weight of the loss between twins")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--bf16", action="store_true", help="multiply in bfloat16: 1.7 times as fast where the processor can")
    parser.add_argument("--calibration", help="JSON of slopes and offsets, for a judge trained on every author")
    return parser.parse_args()


def units(rows):
    """Twins together, other rows alone."""
    twins = {}
    for row in rows:
        twins.setdefault(row.pair or id(row), []).append(row)
    return list(twins.values())


def batches(rows, size):
    """Batches of like length in random order, so that little is padded; twins come in one batch."""
    groups, made = units(rows), []
    random.shuffle(groups)
    for start in range(0, len(groups), size * 40):
        chunk = sorted(groups[start : start + size * 40], key=lambda g: max(len(r.ids) for r in g))
        batch = []
        for group in chunk:
            batch += group
            if len(batch) >= size:
                made.append(batch)
                batch = []
        if batch:
            made.append(batch)
    random.shuffle(made)
    return made


def twin_loss(warn, rows):
    """How far each twin of concern fails to stand above the other: softplus of the wrong difference of `warn`."""
    places = {}
    for k, row in enumerate(rows):
        if row.pair:
            places.setdefault(row.pair, {})[row.labels[0] > 0.5] = k
    couples = [(twins[True], twins[False]) for twins in places.values() if len(twins) == 2]
    if not couples:
        return 0.0
    of_concern, harmless = (torch.tensor(each) for each in zip(*couples))
    return F.softplus(2.0 - (warn[of_concern] - warn[harmless])).sum() / len(rows)


def fit(judge, rows, epochs, rate, bf16, weights, size=16):
    """Binary cross-entropy on the five labels, where `warn` counts twice; plus, weighted, that of the tags and of the twins."""
    steps = int(len(batches(rows, size)) * epochs)
    encoder = [p for name, p in judge.named_parameters() if name[:2] not in ("h.", "g.")]
    heads = [p for name, p in judge.named_parameters() if name[:2] in ("h.", "g.")]
    groups = [{"params": encoder, "lr": rate}, {"params": heads, "lr": rate * 15}]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimiser, [rate, rate * 15], total_steps=steps + 1, pct_start=0.1
    )
    weight = torch.tensor([2.0, 1.0, 1.0, 1.0, 1.0])
    step, begun, mean = 0, time.time(), 0.0
    judge.train()
    while step < steps:
        for rows_ in batches(rows, size):
            ids, kinds, mask, labels, tags = model.batch(rows_)
            with torch.autocast("cpu", torch.bfloat16, enabled=bf16):
                logits, tagged = judge(ids, kinds, mask)
            logits, tagged = logits.float(), tagged.float()
            each = F.binary_cross_entropy_with_logits(logits, labels, reduction="none")
            loss = (each * weight).sum(1).mean()
            mean = 0.98 * mean + 0.02 * loss.item()
            if weights.tags:
                loss = loss + weights.tags * F.cross_entropy(
                    tagged.flatten(0, 1), tags.flatten(), ignore_index=data.UNTAGGED
                )
            if weights.twins:
                loss = loss + weights.twins * twin_loss(logits[:, 0], rows_)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(judge.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            step += 1
            if step % 50 == 0:
                pace = (time.time() - begun) / step
                left = pace * (steps - step) / 60
                print(f"{step}/{steps} loss {mean / (1 - 0.98**step):.3f}, {left:.0f} min left", flush=True)
            if step >= steps:
                break
    judge.eval()


def main():
    a = arguments()
    random.seed(a.seed)
    np.random.seed(a.seed)
    torch.manual_seed(a.seed)
    torch.set_num_threads(a.threads)
    holdout = {name for name in a.holdout.split(",") if name}
    layers = [int(number) for number in a.layers.split(",")]

    training, held = data.read_drafts(a.drafts, holdout)
    posts, measured = data.read_ordinary(a.ordinary, a.posts, random)
    base = data.base_tokenizer()
    keep = data.prune(base, training + posts, a.vocabulary)
    pieces = [base.id_to_token(i) for i in keep]
    tokenizer = data.pruned_tokenizer(base, pieces)
    rows, held_rows = data.rows(tokenizer, training + posts), data.rows(tokenizer, held)
    ordinary_rows = data.rows(tokenizer, measured)
    judge = model.pretrained(keep, layers)
    print(f"{len(rows)} rows to train on, {len(held_rows)} held out, {len(pieces)} pieces", flush=True)

    fit(judge, rows, a.epochs, a.rate, a.bf16, a)
    checkpoint = {"net": judge.state_dict(), "vocab": pieces, "layers": layers}
    if a.checkpoint:
        os.makedirs(os.path.dirname(a.checkpoint) or ".", exist_ok=True)
        torch.save(checkpoint, a.checkpoint)
    export.write(checkpoint, held_rows, ordinary_rows, a.out, a.calibration)


if __name__ == "__main__":
    main()
