/** Processes that send text messages beside the payout process of the sample project, by their paths in the test workspace. */
export const senders: Readonly<Record<string, string>> = Object.fromEntries(
  ['reminder', 'refund'].map((name) => [`loan-desk/processes/${name}.bpmn20.xml`, sender(name)]),
);

function sender(name: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="model-${name}" targetNamespace="http://bpmn.io/schema/bpmn">
  <process id="Process_${name}" name="${name}" isExecutable="true">
    <startEvent id="Start_${name}" />
    <serviceTask id="Task_${name}" name="Send a ${name}" implementation="sms-gateway.SEND_TEXT" />
    <endEvent id="End_${name}" />
    <sequenceFlow id="Flow_${name}" sourceRef="Start_${name}" targetRef="Task_${name}" />
    <sequenceFlow id="Flow_${name}_End" sourceRef="Task_${name}" targetRef="End_${name}" />
  </process>
</definitions>
`;
}
