package org.vnetlang.model;

import java.util.Optional;

/**
 * One word behind {@code with} or {@code without}, looked up in the platform's table.
 *
 * @param name the word
 * @param on {@code with} or {@code without}
 * @param value what follows it: {@code vifnum 1}
 */
public record Setting(String name, boolean on, Optional<String> value) {}
