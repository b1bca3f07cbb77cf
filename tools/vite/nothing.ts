// Stands in for what jsPDF would load to draw HTML and SVG, which no sheet needs.
export {};
