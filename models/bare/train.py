"""Learns to take ink off type, from made pieces of pages (pages.py).

    python3 train.py MINUTES new.onnx [bare.onnx SEED]

With a network and another seed for the pieces it goes on from that one.
README.md beside this file says what it needs and what came of it.
"""
import multiprocessing
import os
import random
import sys
import time

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import nn
from torch.nn import functional

import pages

CHANNELS = (16, 32, 64, 64)  # at a half, a quarter, an eighth and a sixteenth of the size
WIDTH, HEIGHT, PIECES = 448, 192, 6  # of a piece, and pieces a step
RATE, RATE_ON = 2e-3, 1.2e-3  # to begin with, and to go on with
WARM, FLAT = 100, .3  # steps in which the rate rises, share of the time after which it falls
UNDER_INK = 4  # how much more a pixel counts where the scan is dark


def two(a, b):
    return nn.Sequential(nn.Conv2d(a, b, 3, padding=1), nn.ReLU(), nn.Conv2d(b, b, 3, padding=1), nn.ReLU())


class Net(nn.Module):
    """A U-Net: darkness of a scan in, what of it is type out, before the sigmoid."""

    def __init__(self, c=CHANNELS):
        super().__init__()
        self.first = nn.Sequential(nn.Conv2d(1, c[0], 5, stride=2, padding=2), nn.ReLU(), nn.Conv2d(c[0], c[0], 3, padding=1), nn.ReLU())
        self.down = nn.ModuleList([nn.Sequential(nn.MaxPool2d(2), two(a, b)) for a, b in zip(c, c[1:])])
        self.up = nn.ModuleList([nn.ConvTranspose2d(b, a, 2, stride=2) for a, b in reversed(list(zip(c, c[1:])))])
        self.on = nn.ModuleList([two(2 * a, a) for a in reversed(c[:-1])])
        self.last = nn.ConvTranspose2d(c[0], 1, 4, stride=2, padding=1)

    def forward(self, x):
        x = self.first(x)
        seen = []
        for down in self.down:
            seen.append(x)
            x = down(x)
        for up, on in zip(self.up, self.on):
            x = on(torch.cat([up(x), seen.pop()], 1))
        return self.last(x)


class Likely(nn.Module):
    """What is exported: how likely each pixel is type."""

    def __init__(self, net):
        super().__init__()
        self.net = net

    def forward(self, x):
        return torch.sigmoid(self.net(x))


def feed(queue, seed):
    r = random.Random(seed)
    while True:
        made = [pages.tile(r, WIDTH, HEIGHT) for _ in range(PIECES)]
        queue.put([np.stack(side)[:, None] for side in zip(*made)])


def main(minutes, path, before=None, seed=100):
    torch.manual_seed(1)
    torch.set_num_threads(1)
    likely, rate = Likely(Net()), RATE
    if before:
        rate = RATE_ON
        likely.load_state_dict({w.name: torch.tensor(numpy_helper.to_array(w)) for w in onnx.load(before).graph.initializer})
    net = likely.net
    adam = torch.optim.AdamW(net.parameters(), lr=rate, weight_decay=1e-4)
    queue = multiprocessing.Queue(8)
    multiprocessing.Process(target=feed, args=(queue, seed), daemon=True).start()
    began, step, done = time.time(), 0, 0
    while done < 1:
        for group in adam.param_groups:
            group["lr"] = rate * (min(1, step / WARM) if done < FLAT else max(.02, (1 - done) / (1 - FLAT)))
        scan, type_ = (torch.from_numpy(a) for a in queue.get())
        weight = 1 + (UNDER_INK - 1) * (scan > .25).float()
        loss = (functional.binary_cross_entropy_with_logits(net(scan), type_, reduction="none") * weight).mean()
        adam.zero_grad()
        loss.backward()
        adam.step()
        if step % 50 == 0:
            print(step, round(loss.item(), 4), flush=True)
        step, done = step + 1, (time.time() - began) / (60 * minutes)
    print(step, "steps", flush=True)
    sides = {2: "height", 3: "width"}
    torch.onnx.export(likely.eval(), torch.zeros(1, 1, 64, 128), path, input_names=["scan"], output_names=["type"],
                      opset_version=13, dynamic_axes={"scan": sides, "type": sides})


if __name__ == "__main__":
    main(float(sys.argv[1]), *sys.argv[2:])
