// Prints the manifest as Microsoft's own reader understands it, as JSON.
import manifest from "office-addin-manifest";

console.log(JSON.stringify(await manifest.OfficeAddinManifest.readManifestFile("manifest.xml")));
