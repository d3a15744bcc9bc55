/**
 * Who did what, when, to what: an append-only trail, hash-chained per application or call.
 *
 * <p>Owns {@code audit_chain} and {@code audit_entry}. Listens to {@link org.allmenning.shared.Deed} and
 * {@link org.allmenning.shared.ActionRefused}; nobody depends on this room.
 */
package org.allmenning.audit;
