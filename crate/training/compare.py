"""
What the judge is compared with, on the same drafts: a linear model of words and letters, and a tiny network distilled from the judge.

  ngrams   hashed words 1-2 and letters 2-5, logistic regression
  tiny     the base's embeddings, 128 of their dimensions, two convolutions, maximum; fitted on labels and on the judge's logits
"""

import argparse
import random
import zlib

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

import data
import measure
import model

BUCKETS = 1 << 20
WIDTH = 128


def grams(draft):
    """Buckets of the n-grams of a draft and its surroundings, each once."""
    text = f"{data.context(draft)} | {draft['text']}".lower()
    words = text.split()
    found = set(words) | {" ".join(pair) for pair in zip(words, words[1:])}
    for n in range(2, 6):
        found |= {f"#{text[i : i + n]}" for i in range(min(len(text), 2000) - n + 1)}
    return sorted({zlib.crc32(gram.encode()) % BUCKETS for gram in found})


class Linear(nn.Module):
    """A weight for each bucket; a draft's weights are divided by the root of their number."""

    def __init__(self):
        super().__init__()
        self.w = nn.EmbeddingBag(BUCKETS, model.OUTPUTS, mode="sum", sparse=True)
        self.b = nn.Parameter(torch.zeros(model.OUTPUTS))
        nn.init.zeros_(self.w.weight)

    def forward(self, bags):
        flat = torch.tensor([g for bag in bags for g in bag])
        starts = torch.tensor(np.cumsum([0] + [len(bag) for bag in bags[:-1]]))
        scale = torch.tensor([[len(bag) ** -0.5] for bag in bags])
        return self.w(flat, starts) * scale + self.b


def ngrams(rows, held, ordinary, epochs=12):
    every = {id(row): grams(row.draft) for row in rows}
    net = Linear()
    optimisers = [torch.optim.SparseAdam([net.w.weight], lr=2e-3), torch.optim.Adam([net.b], lr=2e-3)]
    for epoch in range(epochs):
        random.shuffle(rows)
        for start in range(0, len(rows), 32):
            chunk = rows[start : start + 32]
            labels = torch.tensor([row.labels for row in chunk])
            loss = F.binary_cross_entropy_with_logits(net([every[id(row)] for row in chunk]), labels)
            for optimiser in optimisers:
                optimiser.zero_grad()
            loss.backward()
            for optimiser in optimisers:
                optimiser.step()
        print(f"ngrams: pass {epoch + 1} of {epochs}, loss {loss.item():.3f}", flush=True)
    answer = lambda each: torch.sigmoid(net([grams(row.draft) for row in each])).detach().numpy()
    measure.report("ngrams", answer(held), held, answer(ordinary))


class Tiny(nn.Module):
    def __init__(self, judge):
        super().__init__()
        base = judge.w.weight.detach()
        directions = torch.linalg.svd(base - base.mean(0), full_matrices=False).Vh[:WIDTH]
        self.w = nn.Embedding.from_pretrained((base - base.mean(0)) @ directions.T, freeze=False)
        self.t = nn.Embedding(2, WIDTH)
        self.first, self.second = nn.Conv1d(WIDTH, 2 * WIDTH, 5, padding=2), nn.Conv1d(2 * WIDTH, 2 * WIDTH, 5, padding=2)
        self.h = nn.Linear(2 * WIDTH, model.OUTPUTS)

    def forward(self, ids, kinds, mask):
        x = (self.w(ids) + self.t(kinds)) * mask[..., None]
        x = F.dropout(x, 0.2, self.training).transpose(1, 2)
        x = F.gelu(self.second(F.gelu(self.first(x))))
        x = x.masked_fill(~mask[:, None], -1e4).max(2).values
        return self.h(F.dropout(x, 0.2, self.training)), None


def tiny(rows, held, ordinary, judge, epochs=8):
    taught = model.logits(judge, rows)
    net = Tiny(judge)
    optimiser = torch.optim.AdamW(net.parameters(), lr=1e-3, weight_decay=0.01)
    order = list(range(len(rows)))
    net.train()
    for epoch in range(epochs):
        random.shuffle(order)
        for start in range(0, len(order), 32):
            chosen = order[start : start + 32]
            ids, kinds, mask, labels, _ = model.batch([rows[i] for i in chosen])
            logits = net(ids, kinds, mask)[0]
            teacher = torch.sigmoid(torch.from_numpy(taught[chosen]))
            loss = sum(F.binary_cross_entropy_with_logits(logits, goal) for goal in (labels, teacher))
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
        print(f"tiny: pass {epoch + 1} of {epochs}, loss {loss.item():.3f}", flush=True)
    net.eval()
    sigmoid = lambda z: 1 / (1 + np.exp(-z))
    measure.report("tiny", sigmoid(model.logits(net, held)), held, sigmoid(model.logits(net, ordinary)))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--drafts", required=True, help="folder with author-NN.jsonl")
    parser.add_argument("--ordinary", required=True, help="JSON Lines of ordinary posts")
    parser.add_argument("--holdout", required=True, help="authors not to train on, such as 12,13,14,15")
    parser.add_argument("--checkpoint", required=True, help="judge of train.py, trained with the same --holdout")
    parser.add_argument("--posts", type=int, default=4000, help="ordinary posts to train on")
    parser.add_argument("--seed", type=int, default=1)
    a = parser.parse_args()
    random.seed(a.seed)
    torch.manual_seed(a.seed)
    checkpoint = torch.load(a.checkpoint, weights_only=True)
    tokenizer = data.pruned_tokenizer(data.base_tokenizer(), checkpoint["vocab"])
    training, held = data.read_drafts(a.drafts, set(a.holdout.split(",")))
    posts, measured = data.read_ordinary(a.ordinary, a.posts, random)
    rows, held, measured = (data.rows(tokenizer, each) for each in (training + posts, held, measured))
    judge = model.Judge(len(checkpoint["vocab"]), len(checkpoint["layers"]))
    judge.load_state_dict(checkpoint["net"])
    judge.eval()
    ngrams(rows, held, measured)
    tiny(rows, held, measured, judge)


if __name__ == "__main__":
    main()
