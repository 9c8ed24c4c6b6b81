package dev.gigstream.chat.live;

import dev.gigstream.eventing.EventIds;

/** This process among the instances of the service; another one after every start. */
record Instance(String id) {

    static Instance started() {
        return new Instance(EventIds.next());
    }
}
