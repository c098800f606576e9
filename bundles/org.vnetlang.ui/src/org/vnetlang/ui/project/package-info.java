/**
 * Projects with networks: the nature, the builder that checks and generates after a save, the
 * wizards that make projects and files.
 *
 * <p>{@link org.vnetlang.ui.project.VnetBuilder} only notes what changed; {@link
 * org.vnetlang.ui.project.BuildJob} does the work beside it, file by file, so that neither a save
 * nor another file waits for one that takes long.
 */
package org.vnetlang.ui.project;
