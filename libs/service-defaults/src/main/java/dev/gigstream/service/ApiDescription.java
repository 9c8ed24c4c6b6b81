package dev.gigstream.service;

import dev.gigstream.http.IdempotencyKey;
import dev.gigstream.http.PageRequest;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;

/** Says in the OpenAPI document what holds for every operation: the bearer token, the problem answer, paging. */
final class ApiDescription implements GlobalOpenApiCustomizer, GlobalOperationCustomizer {

    private static final String BEARER = "bearer";
    private static final String PROBLEM = "Problem";

    private final String title;

    ApiDescription(String title) {
        this.title = title;
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, PageRequest.class, IdempotencyKey.class);
    }

    @Override
    public void customise(OpenAPI document) {
        document.info(new Info().title(title).version("v1"));
        // The gateway is the only address clients know, so this service's own is left out.
        document.servers(null);
        if (document.getComponents() == null) {
            document.components(new Components());
        }
        if (document.getComponents().getSchemas() != null) {
            document.getComponents().getSchemas().remove(Caller.class.getSimpleName());
        }
        document.getComponents()
                .addSecuritySchemes(
                        BEARER,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme(BEARER)
                                .bearerFormat("JWT"))
                .addSchemas(PROBLEM, problemSchema())
                .addResponses(PROBLEM, problemResponse());
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        operation.getResponses().addApiResponse("default", new ApiResponse().$ref(PROBLEM));
        if (!AccessInterceptor.isPublic(method)) {
            operation.addSecurityItem(new SecurityRequirement().addList(BEARER));
            operation.getResponses().addApiResponse("401", new ApiResponse().$ref(PROBLEM));
        }
        for (MethodParameter parameter : method.getMethodParameters()) {
            describe(parameter, operation);
        }
        return operation;
    }

    private static void describe(MethodParameter parameter, Operation operation) {
        if (parameter.getParameterType() == PageRequest.class) {
            pagingParameters().forEach(operation::addParametersItem);
        }
        if (parameter.getParameterType() == IdempotencyKey.class) {
            operation.addParametersItem(keyParameter());
        }
        boolean isCaller = parameter.nestedIfOptional().getNestedParameterType() == Caller.class;
        if (isCaller && operation.getParameters() != null) {
            operation.getParameters().removeIf(p -> p.getName().equals(parameter.getParameterName()));
        }
    }

    private static List<Parameter> pagingParameters() {
        Schema<Number> limit = new IntegerSchema();
        limit.setMinimum(BigDecimal.ONE);
        limit.setMaximum(BigDecimal.valueOf(PageRequest.MAX_LIMIT));
        limit.setDefault(PageRequest.DEFAULT_LIMIT);
        return List.of(
                new Parameter().in("query").name("limit").schema(limit),
                new Parameter()
                        .in("query")
                        .name("cursor")
                        .description("The nextCursor of the page before.")
                        .schema(new StringSchema()));
    }

    private static Parameter keyParameter() {
        return new Parameter()
                .in("header")
                .name(IdempotencyKey.HEADER)
                .required(true)
                .description("The same key with the same body is answered as the first time.")
                .schema(new StringSchema().maxLength(IdempotencyKey.MAX_LENGTH));
    }

    private static Schema<?> problemSchema() {
        Schema<Object> fieldError = new ObjectSchema();
        fieldError.setProperties(Map.of("field", new StringSchema(), "message", new StringSchema()));
        Schema<Object> problem = new ObjectSchema();
        List.of("type", "title", "detail", "instance", "code", "traceId")
                .forEach(name -> problem.addProperty(name, new StringSchema()));
        problem.addProperty("status", new IntegerSchema());
        problem.setRequired(List.copyOf(problem.getProperties().keySet()));
        problem.addProperty("errors", new ArraySchema().items(fieldError));
        return problem;
    }

    private static ApiResponse problemResponse() {
        MediaType json = new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM));
        return new ApiResponse()
                .description("What went wrong, as RFC 9457 says it")
                .content(new Content().addMediaType("application/problem+json", json));
    }
}
