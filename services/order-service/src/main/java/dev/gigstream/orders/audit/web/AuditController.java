package dev.gigstream.orders.audit.web;

import dev.gigstream.http.Cursors;
import dev.gigstream.http.PageRequest;
import dev.gigstream.http.Slice;
import dev.gigstream.orders.audit.AuditEntry;
import dev.gigstream.orders.audit.AuditLog;
import dev.gigstream.service.RequiresRole;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What moderators did, for moderators. */
@RestController
@RequestMapping("/api/v1/admin/audit")
@RequiresRole("ADMIN")
class AuditController {

    private final AuditLog log;
    private final Cursors cursors;

    AuditController(AuditLog log, Cursors cursors) {
        this.log = log;
        this.cursors = cursors;
    }

    @GetMapping
    Slice<AuditView> audit(PageRequest page) {
        Optional<String> before = Optional.ofNullable(page.cursor())
                .map(cursor -> cursors.decode(cursor, 1).getFirst());
        List<AuditEntry> found = log.newestFirst(before, page.limit() + 1);
        return Slice.cut(found, page.limit(), last -> cursors.encode(last.eventId()))
                .map(AuditView::of);
    }
}
