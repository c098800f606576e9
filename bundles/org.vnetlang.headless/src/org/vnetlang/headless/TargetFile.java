package org.vnetlang.headless;

import org.vnetlang.gen.GeneratedFile;

/**
 * A generated file and the target that made it.
 *
 * @param target name of the target
 * @param file the file
 */
public record TargetFile(String target, GeneratedFile file) {}
