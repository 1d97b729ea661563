// Says what Microsoft's published schema finds wrong in a manifest, which comes by standard input; nothing where it is valid.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { XmlBufferInputProvider, XmlDocument, xmlRegisterInputProvider, XsdValidator } from "libxml2-wasm";

const folder = join("test", "manifest", "schema");
const files = readdirSync(folder).filter((name) => name.endsWith(".xsd"));
const texts = Object.fromEntries(files.map((name) => [`schema/${name}`, readFileSync(join(folder, name))]));
xmlRegisterInputProvider(new XmlBufferInputProvider(texts));

const main = "OfficeAppManifestV1_1.xsd";
const validator = XsdValidator.fromDoc(
  XmlDocument.fromBuffer(texts[`schema/${main}`], { url: `schema/${main}` }),
);
try {
  validator.validate(XmlDocument.fromString(readFileSync(0, "utf8")));
} catch (error) {
  console.log(error.message);
}
