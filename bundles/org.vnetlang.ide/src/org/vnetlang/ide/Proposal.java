package org.vnetlang.ide;

/**
 * Something that can be written at the caret.
 *
 * @param replace the characters it takes the place of: what is typed already
 * @param text what is written; a snippet has places like <code>${1:name}</code>, $0 is where the
 *     caret stands in the end; a dollar sign that is none of these has a backslash before it
 * @param label what a list shows
 * @param detail a few words beside the label
 * @param documentation the same small Markdown as in a {@link Hover}
 * @param kind what it is
 * @param snippet whether the text has places
 * @param rank its place in the list, the best one has 0
 */
public record Proposal(
    Span replace,
    String text,
    String label,
    String detail,
    String documentation,
    ProposalKind kind,
    boolean snippet,
    int rank) {}
