"""The judge: some layers of all-MiniLM-L6-v2; mean and maximum of the last layer give five logits, each of its tokens a tag."""

import os

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import nn

from data import KINDS, POSITIONS, UNTAGGED, base_folder

HIDDEN, HEADS, INNER, OUTPUTS = 384, 12, 1536, 5
TAGS = 1 + len(KINDS)
DROPOUT = 0.1


class Layer(nn.Module):
    """One encoder layer of BERT, normalised after each half. Parameter names are those of the checkpoint file."""

    def __init__(self):
        super().__init__()
        self.q, self.k, self.v, self.o = (nn.Linear(HIDDEN, HIDDEN) for _ in range(4))
        self.n1 = nn.LayerNorm(HIDDEN, 1e-12)
        self.i, self.f = nn.Linear(HIDDEN, INNER), nn.Linear(INNER, HIDDEN)
        self.n2 = nn.LayerNorm(HIDDEN, 1e-12)

    def forward(self, x, mask):
        batch, tokens, _ = x.shape
        split = lambda t: t.view(batch, tokens, HEADS, HIDDEN // HEADS).transpose(1, 2)
        y = F.scaled_dot_product_attention(
            split(self.q(x)),
            split(self.k(x)),
            split(self.v(x)),
            attn_mask=mask,
            dropout_p=DROPOUT if self.training else 0.0,
        )
        y = self.o(y.transpose(1, 2).reshape(batch, tokens, HIDDEN))
        x = self.n1(x + F.dropout(y, DROPOUT, self.training))
        return self.n2(x + F.dropout(self.f(F.gelu(self.i(x))), DROPOUT, self.training))


class Judge(nn.Module):
    def __init__(self, pieces, layers):
        super().__init__()
        self.w, self.p = nn.Embedding(pieces, HIDDEN), nn.Embedding(POSITIONS, HIDDEN)
        self.t, self.n = nn.Embedding(2, HIDDEN), nn.LayerNorm(HIDDEN, 1e-12)
        self.l = nn.ModuleList(Layer() for _ in range(layers))
        self.h = nn.Linear(2 * HIDDEN, OUTPUTS)
        self.g = nn.Linear(HIDDEN, TAGS)

    def states(self, ids, kinds, mask):
        """The embeddings and the output of each layer."""
        x = self.n(self.w(ids) + self.p.weight[: ids.shape[1]] + self.t(kinds))
        states = [x]
        x = F.dropout(x, DROPOUT, self.training)
        for layer in self.l:
            x = layer(x, mask[:, None, None, :])
            states.append(x)
        return states

    def forward(self, ids, kinds, mask):
        """Five logits a draft, and the logits of the tags of each token."""
        x = self.states(ids, kinds, mask)[-1]
        weight = mask[..., None].float()
        mean = (x * weight).sum(1) / weight.sum(1)
        maximum = x.masked_fill(~mask[..., None], -1e4).max(1).values
        pooled = F.dropout(torch.cat([mean, maximum], 1), DROPOUT, self.training)
        return self.h(pooled), self.g(F.dropout(x, DROPOUT, self.training))


def pretrained(keep, layers):
    """A judge that starts from the base's weights: rows `keep` of its vocabulary, its `layers`."""
    base = load_file(os.path.join(base_folder(), "model.safetensors"))
    judge = Judge(len(keep), len(layers))
    parts = {
        "q": "attention.self.query",
        "k": "attention.self.key",
        "v": "attention.self.value",
        "o": "attention.output.dense",
        "n1": "attention.output.LayerNorm",
        "i": "intermediate.dense",
        "f": "output.dense",
        "n2": "output.LayerNorm",
    }
    with torch.no_grad():
        judge.w.weight.copy_(base["embeddings.word_embeddings.weight"][keep])
        judge.p.weight.copy_(base["embeddings.position_embeddings.weight"][:POSITIONS])
        judge.t.weight.copy_(base["embeddings.token_type_embeddings.weight"])
        judge.n.weight.copy_(base["embeddings.LayerNorm.weight"])
        judge.n.bias.copy_(base["embeddings.LayerNorm.bias"])
        for layer, number in zip(judge.l, layers):
            for name, part in parts.items():
                for kind in ("weight", "bias"):
                    source = base[f"encoder.layer.{number}.{part}.{kind}"]
                    getattr(getattr(layer, name), kind).copy_(source)
    return judge


def batch(rows):
    """Rows padded to one length, as (ids, kinds, mask, labels, tags)."""
    tokens = max(len(r.ids) for r in rows)
    ids = torch.zeros(len(rows), tokens, dtype=torch.long)
    kinds, mask = torch.zeros_like(ids), torch.zeros(len(rows), tokens, dtype=torch.bool)
    tags = torch.full_like(ids, UNTAGGED)
    for k, row in enumerate(rows):
        n = len(row.ids)
        ids[k, :n], kinds[k, :n], mask[k, :n] = torch.tensor(row.ids), torch.tensor(row.kinds), True
        tags[k, :n] = torch.tensor(row.tags)
    return ids, kinds, mask, torch.tensor([r.labels for r in rows]), tags


@torch.no_grad()
def logits(judge, rows, size=32):
    """Logits of all rows, in their order."""
    training = judge.training
    judge.eval()
    order = sorted(range(len(rows)), key=lambda i: len(rows[i].ids))
    out = torch.zeros(len(rows), OUTPUTS)
    for start in range(0, len(order), size):
        chosen = order[start : start + size]
        out[chosen] = judge(*batch([rows[i] for i in chosen])[:3])[0]
    judge.train(training)
    return out.numpy()
