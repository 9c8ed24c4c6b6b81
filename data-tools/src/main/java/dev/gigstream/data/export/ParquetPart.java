package dev.gigstream.data.export;

import dev.gigstream.data.record.Values;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.parquet.avro.AvroParquetWriter;
import org.apache.parquet.avro.AvroWriteSupport;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;

/** Columns of the record and, as one struct, of its value; values of every age are read with the newest schema. */
final class ParquetPart implements Part {

    private static final long ROW_GROUP_BYTES = 16L * 1024 * 1024;

    private final Values values;
    private final Schema valueSchema;
    private final Schema rowSchema;
    private final ParquetWriter<GenericRecord> out;

    ParquetPart(Path file, Values values, Schema valueSchema) throws IOException {
        this.values = values;
        this.valueSchema = valueSchema;
        this.rowSchema = rowOf(valueSchema);
        PlainParquetConfiguration configuration = new PlainParquetConfiguration();
        configuration.setBoolean(AvroWriteSupport.WRITE_OLD_LIST_STRUCTURE, false);
        this.out = AvroParquetWriter.<GenericRecord>builder(new LocalOutputFile(file))
                .withConf(configuration)
                .withSchema(rowSchema)
                .withDataModel(GenericData.get())
                .withRowGroupSize(ROW_GROUP_BYTES)
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withCodecFactory(new ZstdCodec())
                .build();
    }

    /** A value that is null says that the key was erased; bytes are there when a value is not of the schema. */
    static Schema rowOf(Schema value) {
        Schema moment = LogicalTypes.timestampMillis().addToSchema(Schema.create(Schema.Type.LONG));
        return SchemaBuilder.record("Row")
                .namespace("dev.gigstream.data.export")
                .fields()
                .requiredInt("partition")
                .requiredLong("offset")
                .name("timestamp")
                .type(moment)
                .noDefault()
                .optionalString("key")
                .name("value")
                .type()
                .unionOf()
                .nullType()
                .and()
                .type(value)
                .endUnion()
                .nullDefault()
                .optionalBytes("bytes")
                .endRecord();
    }

    @Override
    public void write(ConsumerRecord<String, byte[]> record) throws IOException {
        GenericRecord row = new GenericData.Record(rowSchema);
        row.put("partition", record.partition());
        row.put("offset", record.offset());
        row.put("timestamp", record.timestamp());
        row.put("key", record.key());
        if (record.value() != null) {
            Optional<GenericRecord> value = values.as(valueSchema, record.value());
            if (value.isPresent()) {
                row.put("value", value.get());
            } else {
                row.put("bytes", ByteBuffer.wrap(record.value()));
            }
        }
        out.write(row);
    }

    @Override
    public void finish() throws IOException {
        out.close();
    }
}
