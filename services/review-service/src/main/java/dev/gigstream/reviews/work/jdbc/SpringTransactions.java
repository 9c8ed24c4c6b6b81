package dev.gigstream.reviews.work.jdbc;

import dev.gigstream.reviews.work.Transactions;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Database transactions; a step inside another one belongs to it. */
@Component
class SpringTransactions implements Transactions {

    private final TransactionTemplate template;

    SpringTransactions(PlatformTransactionManager manager) {
        this.template = new TransactionTemplate(manager);
    }

    @Override
    public <T> T within(Supplier<T> work) {
        return template.execute(_ -> work.get());
    }
}
