// There are only types behind this name.

export {};
