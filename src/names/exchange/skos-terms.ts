// The addresses of the terms of SKOS, and of those beside them.

export const SKOS = 'http://www.w3.org/2004/02/skos/core#'
export const DCTERMS = 'http://purl.org/dc/terms/'
export const OWL = 'http://www.w3.org/2002/07/owl#'
export const RDFS = 'http://www.w3.org/2000/01/rdf-schema#'
export const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'
export const CONCEPT = `${SKOS}Concept`
export const SCHEME = `${SKOS}ConceptScheme`
