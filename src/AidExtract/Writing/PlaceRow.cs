namespace AidExtract.Writing;

/// <summary>A row of places.csv.</summary>
internal readonly record struct PlaceRow(string Article, PlaceRecord Place);
