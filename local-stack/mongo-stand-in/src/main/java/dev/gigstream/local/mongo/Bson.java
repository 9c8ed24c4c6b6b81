package dev.gigstream.local.mongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;

/** Documents as they travel on the wire. */
final class Bson {
    private static final int TYPICAL_BYTES = 1024;

    private Bson() {}

    static byte[] encoded(Document document) {
        ByteBuf buffer = Unpooled.buffer(TYPICAL_BYTES);
        BsonEncoder.encodeDocument(document, buffer);
        return ByteBufUtil.getBytes(buffer);
    }

    /** Always a fresh document: the server changes the ones it is given. */
    static Document decoded(byte[] bytes) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }
}
