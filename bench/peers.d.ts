/** The part of bpmn-moddle that is measured; the package is installed when the benchmark runs, and has no types of its own. */
declare module 'bpmn-moddle' {
  export class BpmnModdle {
    fromXML(xml: string): Promise<unknown>;
  }
}
