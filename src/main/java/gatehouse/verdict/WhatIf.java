package gatehouse.verdict;

import gatehouse.outreach.Relationship;

/**
 * A counterfactual the engine has really tried: with this relationship the advice would be another one.
 *
 * @param action the first advice under that relationship
 */
public record WhatIf(Relationship relationship, Action action) {}
