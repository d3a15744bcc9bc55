/** What the API says when it says no: problem details (RFC 9457), one form for rules, for HTTP and for faults of ours. */
package org.allmenning.api.problem;
