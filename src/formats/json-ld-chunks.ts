import { compareKeys } from '../graph/compare-keys.ts'
import type { Statement } from '../schema/statement.ts'

export type JsonLdOptions = Readonly<{
  /** What the names of actors, issues, articles and statements begin with. Default `urn:entente:`. */
  base?: string
}>

const CONTEXT = {
  prov: 'http://www.w3.org/ns/prov#',
  schema: 'https://schema.org/',
  oa: 'http://www.w3.org/ns/oa#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  entente: 'urn:entente:terms#',
  label: 'http://www.w3.org/2000/01/rdf-schema#label',
  date: { '@id': 'schema:datePublished', '@type': 'xsd:date' },
  actor: { '@id': 'entente:actor', '@type': '@id' },
  target: { '@id': 'entente:target', '@type': '@id' },
  concerns: { '@id': 'schema:about', '@type': '@id' },
  stance: 'entente:stance',
  modality: 'entente:modality',
  confidence: { '@id': 'entente:confidence', '@type': 'xsd:double' },
  rule: 'entente:rule',
  url: { '@id': 'schema:url', '@type': '@id' },
  wasQuotedFrom: { '@id': 'prov:wasQuotedFrom', '@type': '@id' },
  wasAttributedTo: { '@id': 'prov:wasAttributedTo', '@type': '@id' },
  wasGeneratedBy: 'prov:wasGeneratedBy',
  source: { '@id': 'oa:hasSource', '@type': '@id' },
  selector: 'oa:hasSelector',
  start: { '@id': 'oa:start', '@type': 'xsd:nonNegativeInteger' },
  end: { '@id': 'oa:end', '@type': 'xsd:nonNegativeInteger' },
  exact: 'oa:exact',
} as const

const AGENT_TYPES = {
  state: 'schema:Country',
  organization: 'schema:Organization',
  group: 'schema:Organization',
  person: 'schema:Person',
} as const

/**
 * Statements as JSON-LD with their provenance, one resource a line, sorted: actors and speakers (prov:Agent), issues, articles
 * (prov:Entity), and statements (prov:Entity) that say from which article they are quoted (prov:wasQuotedFrom), whose
 * they are (prov:wasAttributedTo), by which rule they were found (prov:wasGeneratedBy), and where the words stand
 * (oa:TextPositionSelector in UTF-16 units, oa:TextQuoteSelector). The context is in the file: nothing is fetched.
 *
 * Source: W3C PROV-O, W3C Web Annotation, schema.org.
 */
export function* jsonLdChunks(
  statements: readonly Statement[],
  options: JsonLdOptions = {},
): Generator<string, void, undefined> {
  const { base = 'urn:entente:' } = options
  const name = (kind: string, id: string): string => `${base}${kind}:${encodeURIComponent(id)}`
  const actorName = (id: string): string => name('actor', id)
  const resources = new Map<string, object>()
  const put = (id: string, body: object): void => {
    if (!resources.has(id)) resources.set(id, { '@id': id, ...body })
  }
  for (const { actor, speaker, target, article, date, source, url } of statements) {
    put(actorName(actor.id), { '@type': ['prov:Agent', AGENT_TYPES[actor.type]], label: actor.name })
    if (speaker) {
      const role = speaker.role === undefined ? {} : { 'schema:jobTitle': speaker.role }
      put(name('speaker', speaker.name), { '@type': ['prov:Agent', 'schema:Person'], label: speaker.name, ...role })
    }
    if (target.kind === 'actor') {
      put(actorName(target.id), { '@type': ['prov:Agent', AGENT_TYPES[target.type]], label: target.label })
    } else {
      put(name('issue', target.id), {
        '@type': 'entente:Issue',
        label: target.label,
        concerns: target.actors.map(actorName),
      })
    }
    put(name('article', article), {
      '@type': ['prov:Entity', 'schema:NewsArticle'],
      ...(date !== undefined && { date }),
      ...(source !== undefined && { 'schema:publisher': source }),
      ...(url !== undefined && { url }),
    })
  }
  for (const statement of statements) {
    const { id, actor, speaker, target, article, date, stance, modality, attribution, confidence, evidence, rule } =
      statement
    const speakers = [actorName(attribution ?? actor.id), ...(speaker ? [name('speaker', speaker.name)] : [])]
    put(name('statement', id), {
      '@type': ['prov:Entity', 'entente:Statement'],
      actor: actorName(actor.id),
      stance,
      target: target.kind === 'actor' ? actorName(target.id) : name('issue', target.id),
      modality,
      confidence,
      ...(date !== undefined && { date }),
      wasAttributedTo: speakers,
      wasQuotedFrom: name('article', article),
      wasGeneratedBy: { '@type': 'prov:Activity', rule },
      'oa:hasTarget': {
        source: name('article', article),
        selector: [
          { '@type': 'oa:TextPositionSelector', start: evidence.start, end: evidence.end },
          { '@type': 'oa:TextQuoteSelector', exact: evidence.quote },
        ],
      },
    })
  }
  yield `{"@context":${JSON.stringify(CONTEXT)},\n"@graph":[`
  let separator = '\n'
  for (const [, resource] of [...resources].sort(([a], [b]) => compareKeys(a, b))) {
    yield separator + JSON.stringify(resource)
    separator = ',\n'
  }
  yield '\n]}\n'
}
