/** Calls in the database; nobody enters but through {@link org.allmenning.funding.FundingCalls}. */
package org.allmenning.funding.persistence;
