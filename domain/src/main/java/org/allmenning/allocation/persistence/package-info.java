/** Allocations and the ledger in the database. */
package org.allmenning.allocation.persistence;
