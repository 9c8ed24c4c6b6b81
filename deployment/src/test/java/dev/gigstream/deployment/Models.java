package dev.gigstream.deployment;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The kinds that may be used, by the models of those who define them: a field that they do not know is an error. */
final class Models {
    private static final Map<String, Class<?>> KINDS = Map.ofEntries(
            Map.entry("v1 ConfigMap", ConfigMap.class),
            Map.entry("v1 Namespace", Namespace.class),
            Map.entry("v1 Service", Service.class),
            Map.entry("apps/v1 Deployment", Deployment.class),
            Map.entry("apps/v1 StatefulSet", StatefulSet.class),
            Map.entry("batch/v1 Job", Job.class),
            Map.entry("autoscaling/v2 HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
            Map.entry("policy/v1 PodDisruptionBudget", PodDisruptionBudget.class),
            Map.entry("networking.k8s.io/v1 Ingress", Ingress.class),
            Map.entry("networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class),
            Map.entry("kafka.strimzi.io/v1 Kafka", Kafka.class),
            Map.entry("kafka.strimzi.io/v1 KafkaNodePool", KafkaNodePool.class),
            Map.entry("kafka.strimzi.io/v1 KafkaTopic", KafkaTopic.class),
            Map.entry("kafka.strimzi.io/v1 KafkaUser", KafkaUser.class));

    private static final Map<String, String> SCHEMAS = Map.of(
            "keda.sh/v1alpha1", "keda.json",
            "elasticsearch.k8s.elastic.co/v1", "eck.json",
            "kibana.k8s.elastic.co/v1", "eck.json",
            "monitoring.coreos.com/v1", "monitoring.json");

    private static final ObjectMapper STRICT = strict();

    private Models() {}

    /** What is wrong with it; the models speak of the first fault only. */
    static List<String> complaints(Map<String, Object> manifest) {
        String version = Tree.text(manifest, "apiVersion");
        if (SCHEMAS.containsKey(version)) {
            return Stream.concat(
                            JsonSchema.named(SCHEMAS.get(version)).complaints(manifest).stream(),
                            podTemplates(manifest).flatMap(template -> complaints(template, PodTemplateSpec.class)))
                    .toList();
        }
        Class<?> kind = KINDS.get(version + " " + Tree.text(manifest, "kind"));
        return kind == null
                ? List.of("unknown kind")
                : complaints(manifest, kind).toList();
    }

    private static Stream<Object> podTemplates(Map<String, Object> manifest) {
        return Stream.concat(
                        Stream.ofNullable(Tree.at(manifest, "spec", "podTemplate")),
                        Tree.maps(Tree.at(manifest, "spec", "nodeSets")).map(nodes -> nodes.get("podTemplate")))
                .filter(template -> template != null);
    }

    private static Stream<String> complaints(Object node, Class<?> model) {
        try {
            STRICT.convertValue(node, model);
            return Stream.empty();
        } catch (IllegalArgumentException e) {
            return Stream.of(String.valueOf(e.getMessage()));
        }
    }

    private static ObjectMapper strict() {
        return new ObjectMapper()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .setAnnotationIntrospector(new NothingElse());
    }

    /** The models keep what they do not know, for later versions of a cluster; here it is a slip of the pen. */
    private static final class NothingElse extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1;

        @Override
        public Boolean hasAnySetter(Annotated member) {
            return false;
        }

        @Override
        public JsonIgnoreProperties.Value findPropertyIgnoralByName(MapperConfig<?> config, Annotated member) {
            return JsonIgnoreProperties.Value.empty();
        }
    }
}
