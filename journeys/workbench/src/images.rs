//! Pictures: brought in from files and from the clipboard, kept in the library, and carried along by files.

use std::{
    collections::{BTreeMap, HashMap},
    path::Path,
};

use base64::{Engine, engine::general_purpose::STANDARD};
use safar_drawing::{Drawing, Gallery, ImageSize};
use safar_exchange::{
    image::{self, ImageError, MOST_BYTES, Packed},
    safar_json::{Carried, Embedded, Loaded},
};
use safar_model::{
    Journey,
    change::Change,
    images::{image_of, image_of_node, images_of, renamed_image},
};
use safar_store::{Image, Library, StoreError};
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::{
    Workbench,
    clock::now,
    files,
    table::Table,
    trouble::Trouble,
    wire::{KeptImage, KeptImages},
};

/// What to know of pictures that have come in.
#[derive(Debug, Clone, PartialEq, Serialize, strum::VariantNames)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[strum(serialize_all = "camelCase")]
pub enum ImageNotice {
    /// A picture has been made smaller.
    ImageMadeSmaller {
        /// What it is called.
        title: String,
        /// How wide it was.
        width: u32,
        /// How high it was.
        height: u32,
        /// How wide it is now.
        now_width: u32,
        /// How high it is now.
        now_height: u32,
    },
    /// A picture that a file brought along could not be read.
    ImageLeftOut {
        /// The card that shows it, or the persona's name.
        title: String,
    },
    /// A file names pictures that neither it nor the library has.
    ImagesNotBrought {
        /// How many.
        count: usize,
    },
}

/// The pictures of a journey, by hash.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Images(BTreeMap<String, Image>);

impl Images {
    /// The pictures that a journey names and a library has.
    pub(crate) fn in_library(library: &Library, journey: &Journey) -> Result<Self, StoreError> {
        let mut images = BTreeMap::new();
        for hash in images_of(journey) {
            if let Some(image) = library.image(&hash)? {
                images.insert(hash, image);
            }
        }
        Ok(Self(images))
    }

    /// How many of the pictures that a journey names are not among these.
    pub(crate) fn missing_of(&self, journey: &Journey) -> usize {
        images_of(journey).iter().filter(|hash| !self.0.contains_key(*hash)).count()
    }

    /// As a file carries them along.
    pub(crate) fn carried(&self) -> BTreeMap<&str, Carried<'_>> {
        let images = self.0.iter();
        images.map(|(hash, Image { media, bytes, .. })| (hash.as_str(), Carried { media, bytes })).collect()
    }

    /// Lets a drawing know how large they are.
    pub(crate) fn tell(&self, drawing: &mut Drawing) {
        for (hash, Image { width, height, .. }) in &self.0 {
            drawing.learn_image(hash, ImageSize { width: *width, height: *height });
        }
    }
}

impl Gallery for Images {
    fn pixels(&self, image: &str, width: u32, height: u32) -> Option<Vec<u8>> {
        image::pixels(&self.0.get(image)?.bytes, width, height).ok()
    }

    fn address(&self, image: &str) -> Option<String> {
        let Image { media, bytes, .. } = self.0.get(image)?;
        Some(format!("data:{media};base64,{}", STANDARD.encode(bytes)))
    }
}

/// The journey that was read from a file, with the pictures that came along, each under its own hash; and what
/// to know of those that did not come.
pub(crate) fn with_its_images(loaded: Loaded) -> Result<(Journey, Images, Vec<ImageNotice>), Trouble> {
    let Loaded { journey, images: embedded, .. } = loaded;
    if embedded.is_empty() {
        return Ok((journey, Images::default(), Vec::new()));
    }
    let named = images_of(&journey);
    let (mut images, mut names, mut notices) = (BTreeMap::new(), HashMap::new(), Vec::new());
    for picture in embedded.iter().filter(|picture| named.contains(&picture.name)) {
        match picture.read() {
            Ok(packed) => {
                let (hash, image) = hashed(packed);
                if hash != picture.name {
                    names.insert(picture.name.clone(), hash.clone());
                }
                images.insert(hash, image);
            }
            Err(_) => notices.push(ImageNotice::ImageLeftOut { title: title_of(&journey, picture) }),
        }
    }
    let records = journey.records().map(|record| renamed_image(record, &names));
    let journey = Journey::from_records(records).map_err(safar_model::edit::Refusal::from)?;
    Ok((journey, Images(images), notices))
}

/// What the first card or persona that shows a picture is called.
fn title_of(journey: &Journey, picture: &Embedded) -> String {
    let card = journey.nodes().find(|node| image_of_node(node) == Some(&*picture.name));
    let persona = || journey.personas().find(|persona| persona.picture.as_ref() == Some(&picture.name));
    card.map(|node| node.title.clone()).or_else(|| Some(persona()?.name.clone())).unwrap_or_default()
}

/// A picture as a library keeps it, under the hash of its bytes.
fn hashed(packed: Packed) -> (String, Image) {
    let Packed { media, width, height, bytes, .. } = packed;
    let hash = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    (hash, Image { media: media.name().to_owned(), width, height, bytes })
}

impl Workbench {
    /// Brings the pictures of some files into the library. What is no picture is left out, and said why.
    ///
    /// # Errors
    /// When the library cannot be written.
    pub fn keep_image_files(&self, paths: &[impl AsRef<Path>]) -> Result<KeptImages, Trouble> {
        let mut kept = KeptImages::default();
        for path in paths.iter().map(AsRef::as_ref) {
            let title = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            match self.read_image(path) {
                Ok(packed) => self.keep_image(packed, title, &mut kept)?,
                Err(trouble) => kept.left_out.push(trouble.report(self.words()).sentence),
            }
        }
        Ok(kept)
    }

    /// Brings a picture that a clipboard holds into the library: four bytes for each pixel.
    ///
    /// # Errors
    /// When it cannot be packed, or the library cannot be written.
    pub fn keep_pixels(&self, width: u32, height: u32, pixels: Vec<u8>) -> Result<KeptImages, Trouble> {
        let mut kept = KeptImages::default();
        self.keep_image(image::of_pixels(width, height, pixels)?, String::new(), &mut kept)?;
        Ok(kept)
    }

    /// The bytes of a picture of the library; none where it is not there.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn image(&self, hash: &str) -> Result<Option<Vec<u8>>, Trouble> {
        Ok(self.store().image(hash)?.map(|image| image.bytes))
    }

    /// Reads a picture while the library is free for others.
    fn read_image(&self, path: &Path) -> Result<Packed, Trouble> {
        self.keep_off_library(path)?;
        let bytes = files::read(path, MOST_BYTES)?;
        image::read(&bytes).map_err(|error: ImageError| Trouble::from(error).in_file(path))
    }

    fn keep_image(&self, packed: Packed, title: String, kept: &mut KeptImages) -> Result<(), Trouble> {
        if let Some((width, height)) = packed.shrunk_from {
            let (now_width, now_height) = (packed.width, packed.height);
            let title = title.clone();
            let notice = ImageNotice::ImageMadeSmaller { title, width, height, now_width, now_height };
            kept.notices.push(self.words().sentence(&notice));
        }
        let (image, picture) = hashed(packed);
        self.store().keep_image(&image, &picture, now())?;
        kept.images.push(KeptImage { image, title });
        Ok(())
    }

    /// Keeps the pictures that a file brought along.
    pub(crate) fn keep_images(&self, images: &Images) -> Result<(), Trouble> {
        for (hash, image) in &images.0 {
            self.store().keep_image(hash, image, now())?;
        }
        Ok(())
    }

    /// What a person should know of the pictures of a journey that has come in.
    pub(crate) fn image_notices(
        &self,
        journey: &Journey,
        notices: &[ImageNotice],
    ) -> Result<Vec<String>, Trouble> {
        let named = images_of(journey);
        let named: Vec<&str> = named.iter().map(String::as_str).collect();
        let missing = self.store().image_sizes(&named)?.iter().filter(|size| size.is_none()).count();
        let count = missing.saturating_sub(notices.len());
        let not_brought = (count > 0).then_some(ImageNotice::ImagesNotBrought { count });
        let all = notices.iter().chain(&not_brought);
        Ok(all.map(|notice| self.words().sentence(notice)).collect())
    }

    /// Lets the drawing of a journey know the pictures that a change brings. One whose size cannot be read is
    /// drawn as one that is missing.
    pub(crate) fn learn_images(&self, table: &mut Table, change: &Change) {
        let new: Vec<&str> =
            change.put.iter().filter_map(image_of).filter(|hash| !table.knows_image(hash)).collect();
        if !new.is_empty() {
            table.learn_images(sizes(&self.store(), &new));
        }
    }
}

/// How large those of these pictures are that the library has.
pub(crate) fn sizes(library: &Library, hashes: &[&str]) -> Vec<(String, ImageSize)> {
    let known = library.image_sizes(hashes).unwrap_or_default();
    let size = |(hash, size): (&&str, Option<(u32, u32)>)| {
        size.map(|(width, height)| ((*hash).to_owned(), ImageSize { width, height }))
    };
    hashes.iter().zip(known).filter_map(size).collect()
}
