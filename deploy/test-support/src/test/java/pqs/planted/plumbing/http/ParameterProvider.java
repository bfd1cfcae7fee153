package pqs.planted.plumbing.http;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** The framework's word, not the domain's. */
abstract class ParameterProvider implements ParamConverterProvider {
    @Override
    public abstract <T> ParamConverter<T> getConverter(Class<T> rawType, Type genericType, Annotation[] annotations);
}
