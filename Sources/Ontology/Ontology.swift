// The loader of the schema.
