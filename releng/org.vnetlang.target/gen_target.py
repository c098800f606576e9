#!/usr/bin/env python3
"""Turns the `dependency:list` of seed-pom.xml into a target definition with every jar pinned. Called by update-target.sh."""
import re
import sys

# annotations and aggregators that no bundle needs in order to resolve
SKIP = {
    "listenablefuture",
    "j2objc-annotations",
    "animal-sniffer-annotations",
    "osgi.annotation",
    "batik-shared-resources",
    "commons-logging",
    "junit-jupiter",
}

# artifact -> (symbolic name, version), for jars without a manifest of their own that other bundles require by name
WRAPPED = {
    "antlr-runtime": ("org.antlr.runtime", "3.2.0"),
    "junit": ("org.junit", "4.13.2"),
    "hamcrest-core": ("org.hamcrest.core", "1.3.0"),
    "batik-css": ("org.apache.batik.css", "1.17.0"),
    "batik-util": ("org.apache.batik.util", "1.17.0"),
    "batik-constants": ("org.apache.batik.constants", "1.17.0"),
    "batik-i18n": ("org.apache.batik.i18n", "1.17.0"),
}

# of these the imports must be mandatory, else p2 leaves the providers out of products and test runs
STRICT = {"batik-css", "batik-util"}

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<?pde version="3.8"?>\n<target name="org.vnetlang.target" sequenceNumber="1">\n  <locations>'
TAIL = '  </locations>\n  <targetJRE path="org.eclipse.jdt.launching.JRE_CONTAINER/org.eclipse.jdt.internal.debug.ui.launcher.StandardVMType/JavaSE-17"/>\n</target>'


def read(list_file):
    found = set()
    with open(list_file, encoding="utf-8") as lines:
        for line in lines:
            match = re.match(r"\s+([\w.\-]+):([\w.\-]+):jar:([\w.\-]+):(compile|runtime)", line)
            if match and match.group(2) not in SKIP:
                found.add(match.groups()[:3])
    return sorted(found)


def location(label, jars, instructions=None):
    out = [
        '    <location includeDependencyDepth="none" includeDependencyScopes="compile,runtime" includeSource="false"'
        f' missingManifest="generate" type="Maven" label="{label}">',
        "      <dependencies>",
    ]
    for group, artifact, version in jars:
        out.append(
            f"        <dependency><groupId>{group}</groupId><artifactId>{artifact}</artifactId>"
            f"<version>{version}</version><type>jar</type></dependency>"
        )
    out.append("      </dependencies>")
    if instructions:
        out.append("      <instructions><![CDATA[\n" + instructions + "\n      ]]></instructions>")
    out.append("    </location>")
    return "\n".join(out)


def wrapping(artifact, name, version):
    return "\n".join([
        f"Bundle-Name: {name}",
        f"Bundle-SymbolicName: {name}",
        f"Bundle-Version: {version}",
        f'Export-Package: *;version="{version}"',
        "Import-Package: " + ('*;version="0"' if artifact in STRICT else "*;resolution:=optional"),
    ])


def main():
    jars = read(sys.argv[1])
    print(HEAD)
    print(location("pinned", [jar for jar in jars if jar[1] not in WRAPPED]))
    for jar in jars:
        if jar[1] in WRAPPED:
            print(location(jar[1], [jar], wrapping(jar[1], *WRAPPED[jar[1]])))
    print(TAIL)


if __name__ == "__main__":
    main()
