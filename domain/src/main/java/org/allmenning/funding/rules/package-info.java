/**
 * One small class per kind of rule. Each looks at {@link org.allmenning.funding.ApplicationFacts} and nothing else, so that an
 * old submission is held against its own frozen facts with the same outcome for ever.
 */
package org.allmenning.funding.rules;
