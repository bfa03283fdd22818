package gatehouse.web;

import gatehouse.signal.SignalCatalog;
import gatehouse.verdict.VerdictEngine;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;

/** Makes the engine, which knows no framework, a bean; loaded at start, so that the first visitor doesn't wait for it. */
@Factory
class EngineFactory {
    @Context
    VerdictEngine verdictEngine() {
        return VerdictEngine.load();
    }

    @Context
    SignalCatalog signalCatalog() {
        return SignalCatalog.load();
    }
}
