#!/usr/bin/env python3
"""Makes the compact copy of recordings of Xen's network scripts that the tests read.

usage: compact.py FOLDER OUT    (FOLDER holds one folder per case, OUT gets CASE.json)

A recorded case is a folder with NN-PHASE.json (the state of every network namespace: ip -j addr, ip -j
route, ip -j neigh, brctl show, iptables-save, sysctl), commands.json (each script call with its exit code and
the programs it ran) and pings.json. What is kept is what must be equal: interfaces with their flags, MACs and
addresses, routes, ports, rules, values, calls with exit codes and the commands that change something, pings
with what came back. A machine that did not change since the phase before is left out of a phase.
"""
import json
import pathlib
import re
import sys

READING = re.compile(
    r"^(xenstore-read|ip (-\S+ )*(link|addr|address|route|a|r)( (show|list|ls)\b.*)?$|ip (-\S+ )*\w+ show|brctl show|"
    r"iptables (-w )?-L|ifconfig( \S+)?$|bridge\b)")


def link(raw):
    out = {"index": raw["ifindex"], "name": raw["ifname"]}
    flags = [f for f in ("UP", "NOARP", "MULTICAST", "NO-CARRIER") if f in raw["flags"]]
    out["flags"] = ",".join(flags)
    if raw["ifname"] != "lo":
        out["mac"] = raw["address"]
    if raw["mtu"] not in (1500, 65536):
        out["mtu"] = raw["mtu"]
    if "master" in raw:
        out["master"] = raw["master"]
    if "link" in raw:
        out["peer"] = raw["link"]
    out["addr"] = [address(a, raw["ifname"]) for a in raw["addr_info"] if a["family"] == "inet"]
    for a in raw["addr_info"]:
        if a["family"] == "inet6" and a["scope"] == "link":
            out["inet6"] = a["local"]
    return out


def address(raw, name):
    text = f"{raw['local']}/{raw['prefixlen']}"
    if "broadcast" in raw:
        text += f" brd {raw['broadcast']}"
    if raw.get("secondary"):
        text += " secondary"
    if raw.get("label", name) != name:
        text += f" label {raw['label']}"
    return text


def route(raw):
    text = raw["dst"]
    for word, key in (("via", "gateway"), ("dev", "dev"), ("proto", "protocol"), ("scope", "scope"),
                      ("src", "prefsrc"), ("metric", "metric")):
        if key in raw:
            text += f" {word} {raw[key]}"
    return text + "".join(f" {f}" for f in raw.get("flags", []))


def bridges(text):
    out = {}
    current = None
    for line in (text or "").splitlines()[1:]:
        words = line.split()
        if not line.startswith("\t"):
            current = out[words[0]] = {"id": words[1], "stp": words[2] == "yes", "ports": words[3:]}
        elif current:
            current["ports"] += words
    return out


def rules(text):
    out = []
    for line in (text or "").splitlines():
        if line.startswith(("*", "-")):
            out.append(line)
        elif line.startswith(":"):
            chain, policy = line.split()[:2]
            if policy != "ACCEPT":
                out.append(f"{chain} {policy}")
    return [r for i, r in enumerate(out) if not r.startswith("*") or out[i + 1:i + 2] and not out[i + 1].startswith("*")]


def machine(raw):
    out = {"links": [link(l) for l in raw["addr"]], "routes": [route(r) for r in raw["route"]]}
    out["sysctl"] = {k: int(v) for k, v in raw["sysctl"].items() if v not in ("0", None)}
    if raw.get("brctl_show"):
        out["bridges"] = bridges(raw["brctl_show"])
    if rules(raw.get("iptables_save")):
        out["rules"] = rules(raw["iptables_save"])
    return {k: v for k, v in out.items() if v or k == "links"}


def neighbours(raw):
    """Who is in the ARP tables: what is there depends on the pings before, so only phases that follow some keep it."""
    out = {name: sorted(f"{n['dst']} dev {n['dev']} lladdr {n['lladdr']}" for n in ns.get("neigh", []) if "lladdr" in n)
           for name, ns in raw["ns"].items()}
    return {name: table for name, table in out.items() if table}


def leads_to(label, phase):
    """Whether a script call belongs to the way to the phase."""
    kinds = {
        "network-start": r"^network-\S+ start(?! \((second|again))",
        "second-start": r"^network-\S+ start \((second|again)|^vif-\S+ .*online",
        "domu": r"^vif-\S+ .*online",
        "dhcp": r"^$",
        "offline": r"^vif-\S+ .*offline",
        "network-stop": r"^network-\S+ stop|^vif-\S+ .*offline",
        "ifup": r"^ifup ",
        "ifdown": r"^ifdown |^vif-\S+ .*offline",
    }
    return any(word in phase.lower() and re.match(pattern, label) for word, pattern in kinds.items())


def calls(raw, phases):
    """Each call with the number of the phase recorded after it, or one more than there are where none was."""
    out = []
    at = 1 if phases[0] in ("before", "host-prepared") else 0
    for call in raw:
        label = call["label"]
        ahead = [i for i in range(at, len(phases)) if leads_to(label, phases[i])]
        if ahead:
            at = ahead[0]
        elif at > 0 and at < len(phases) and "start" in phases[at] and "start" not in label:
            at = len(phases)
        kept = {"label": label, "argv": call["argv"], "phase": at + 1, "rc": call["rc"]}
        for key in ("stdout", "stderr"):
            if call.get(key):
                kept[key] = call[key]
        if "executed" in call:
            commands = [" ".join(c) for c in call["executed"]]
            kept["executed"] = [c for c in commands if not READING.match(c)]
        out.append(kept)
    return out


def ping(raw):
    out = {"phase": raw["phase"], "from": raw["src"], "to": raw["dst"], "sent": raw["sent"], "received": raw["received"]}
    if raw.get("ttl"):
        out["ttl"] = raw["ttl"][0]
    if raw.get("errors"):
        out["says"] = re.sub(r"icmp_seq=\d+ ", "", raw["errors"][0])
    if raw.get("note"):
        out["note"] = raw["note"]
    return out


def compact(folder):
    phases = []
    before = {}
    for file in sorted(folder.glob("[0-9][0-9]-*.json")):
        raw = json.loads(file.read_text())
        now = {name: machine(ns) for name, ns in raw["ns"].items()}
        phase = {"name": file.stem[3:], "changed": {n: m for n, m in now.items() if before.get(n) != m}}
        gone = sorted(set(before) - set(now))
        if gone:
            phase["gone"] = gone
        if raw.get("xenstore"):
            phase["xenstore"] = raw["xenstore"]
        if "ping" in phase["name"]:
            phase["neigh"] = neighbours(raw)
        phases.append(phase)
        before = now
        scripts = raw["scripts"]
    names = [p["name"] for p in phases]
    out = {"case": folder.name, "scripts": scripts, "phases": phases}
    out["calls"] = calls(json.loads((folder / "commands.json").read_text()), names)
    out["pings"] = [ping(p) for p in json.loads((folder / "pings.json").read_text())]
    return out


def lines(value, indent=""):
    """JSON with one line for whatever is short."""
    flat = json.dumps(value, ensure_ascii=False)
    if len(flat) + len(indent) <= 150 or not isinstance(value, (dict, list)):
        return flat
    deeper = indent + " "
    if isinstance(value, dict):
        parts = [f"{deeper}{json.dumps(k)}: {lines(v, deeper)}" for k, v in value.items()]
        return "{\n" + ",\n".join(parts) + "\n" + indent + "}"
    return "[\n" + ",\n".join(deeper + lines(v, deeper) for v in value) + "\n" + indent + "]"


def main(source, target):
    target.mkdir(parents=True, exist_ok=True)
    for folder in sorted(p for p in source.iterdir() if (p / "commands.json").exists()):
        (target / f"{folder.name}.json").write_text(lines(compact(folder)) + "\n")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
