package org.allmenning.funding;

/** The rules of a published call have a new version: those with drafts are told. */
public record RulesRevised(FundingCall call, RulesVersion version) {}
