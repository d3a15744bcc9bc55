/**
 * Schemes, calls and the rules of a call, as data: what an authority announces and what an application is held against.
 *
 * <p>Owns {@code grant_scheme}, {@code funding_call}, {@code cost_category}, {@code criterion}, {@code call_rule},
 * {@code rules_version} and {@code deadline_extension}. Sees {@code organisation} and {@code shared}. What leaves:
 * {@link org.allmenning.funding.CallOverview}, {@link org.allmenning.funding.CallDraft} and findings.
 */
package org.allmenning.funding;
