/**
 * Who takes part: organisations, the municipalities and counties they are over time, and the contact data of persons.
 *
 * <p>Owns the tables {@code organisation}, {@code area}, {@code area_successor}, {@code organisation_term} and
 * {@code person}. Every later room may enter; what leaves is an id, or an {@link
 * org.allmenning.organisation.OrganisationOnDay} as a snapshot. Codes are the keys of areas, never names. No other table
 * refers to {@code area}: the register is written anew whenever its files change.
 */
package org.allmenning.organisation;
